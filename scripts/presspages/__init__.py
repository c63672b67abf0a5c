"""Turn raw news texts into Markdown pages, with every edit and every fact accounted for.

The way through, one module a stage, each a function from one frozen dataclass to the next:

    read -> clean -> describe -> classify -> render

Every module in the order of that flow; what stands indented below a module is called by it.

    __main__          parses arguments, prints, exits: the only module that does
      pipeline        runs the stages over a folder and gathers the faults
        folder        which files are sources and notes
        reference     reads the tables of the archive
        gather        every source as an article, known from an earlier run or converted now
          convert     one article through every stage but the last
        workers         long work on all processors
        cache           what earlier runs made
          sealed        its values, each with a check
          left          how the last run left the files
          program       what this program is made of, in one hash
        plan            what there is to write and to delete
          inventory     the list of the files that this program made
        publish         writes the pages: the only module that does
        alone         keeps other runs out of a folder that is written to
        progress      how far long work is, on a terminal
      report          the table and the JSON of a run

    read              bytes become numbered lines

    clean             the rules in their order; keeps the account of what they do
      characters      rules on characters: controls, references of HTML
      edges           rules for what stands before and behind the story
      furniture       the furniture table; rules for buttons and counters
      boxes           the rule for "Next post" and what follows it
      repeated        rules for a headline or caption printed twice
      imprint         what a page says of its own site, in its masthead and copyright line
      layout          a page as the rules are shown it, made of:
        view          its units, and the words that they share
        wrapping      joins paragraphs that were wrapped at a column
        halves        joins the halves of a headline
        judgement     what each text is by itself: prose, fact, caption
        weights       what a unit weighs as part of a story
        lists         lists that a line with a colon announces
        entries       the heads of live pages and chats
        extent        where the story begins and ends
        tail          a last section off the subject
        headline_choice   which line is the headline
        headline_marks    what speaks for and against a line, and how much
        headline_form     what a line looks like as a headline

    describe          the verdict on each fact, the editor's word first
      findings        takes the lines of facts out of the story, in order
        headlines     frees the headline from what is glued to it
        bylines       a byline that is a name and nothing else
        datelines     the place that opens a story: "ASTANA, July 4 (Xinhua) --"
      dating          which dates of a page count, by where they stand
      ambiguous       days that only the rest of the page can tell
      mentions        names of publishers on lines beside the story
        ownnames      what a page calls its own site, known or not
        agreement     names that two signs agree on
      places          where a story was filed from
      letterheads     names that a printed sheet bears: its letterhead, its running heads, its address
      publication     weighs the statements of the date and the publisher
      blocks          the story in paragraphs, subheadings and captions

    factlines         lines that state a fact; asked by `clean` and `describe`, made of:
      datestatements  "Published: 4 July 2018"
      publishers      the names of the publishers table
      sources         "Source: People's Daily"
      signatures      lines whose every part says who, where or when
      authors         who wrote it, as bylines and signatures say
      pictures        captions and credits
      headers         the head of a dump: front matter, a mail's fields

    classify          gathers every sentence that names a meeting
      meetings        which meeting a sentence names, by its number or its year, with:
        ordinals      "the 24th meeting"
        hosts         "the Samarkand summit"
        moments       the years and days of a sentence
        naming        a sentence, and a meeting as it names it
        wording       how texts call the organization
        patterns      many words as one compiled pattern
      evidence        what an article says of meetings, together
      subject         decides what the article is about, by:
        rungs         what each rung of its ladder takes
        doubts        what speaks against a meeting
      topics          the topics of an article
      language        the language of its story

    brief             what lists tell of an article, small enough to keep in memory
    filing            which page each article gets
    archive           what the archive is called and where it lives
    render            the page of an article
      markdown        text that stays text on a page
      glossary        tooltips for abbreviations and misprints
      phrases         how pages say numbers, times and names
      citing          how an article is cited, in every form:
        citation      what is known for it
        chicago       plain text
        bibtex        for LaTeX
        ris           for reference managers
        csljson       for citation processors
      schemaorg       articles and meetings as search engines read them
      related         articles that have something in common
    pieces            the texts that are made once of an article, and kept
    site              the pages about several articles
      groups          the articles of each summit
      browse          by publisher, topic and date
      parts           a long list on several pages
      timeline        the meetings as a drawing
      misprints       what the search is told of them
    exports           what others take away, and the page that explains it
      joined          a file of all articles: what the old one has of them is taken from there
      data            articles and meetings as tables and JSON
      bibliography    the files that citations are loaded from
      datapackage     what these files are, for programs
      bag             the sources with their hashes, as libraries exchange them
      feeds           Atom, for feed readers

What all share: `faults` (what stops an article), `facts` (a value with its evidence), `account` (what was changed),
`files` (what a site is made of), `objects` (an article as plain values, for programs), `tables` and `notes` (what people
wrote, read by `yamlfile`), `dates` (with `dateforms` and `hijri`), `sentences`, `signals` (what a line looks like) and
`unseen` (characters that act without being seen).
"""
