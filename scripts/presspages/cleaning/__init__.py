"""Stage 2, `clean`: furniture goes, line by line, and each edit is written down.

clean             the rules in their order; keeps the account of what they do
characters        rules on characters: controls, references of HTML
above             rules for what stands above the story
first_words       what stands right above it and is the story's
behind            rules for what stands behind it
furniture         the furniture table; rules for buttons and counters
boxes             the rule for "Next post" and what follows it
repeated          rules for a headline or caption printed twice
imprint           what a page says of its own site in its copyright line
published_in      notes that say where an article was published
layout            a page as the rules are shown it, made of:
view              its units, and the words that they share
wrapping          joins paragraphs that were wrapped at a column
halves            joins the halves of a headline
judgement         what each text is by itself: prose, fact, caption
weights           what a unit weighs as part of a story
lists             lists that a line with a colon announces
entries           the heads of live pages and chats
gallery           the captions of a gallery
stretch           the stretch of a page that keeps to one subject
beyond            what is the story's behind a box or behind its end
extent            where the story begins and ends
forms             where a letter, a treaty or an advisory begins and ends
tail              a last section off the subject, and a gallery behind the story
headline_choice   which line is the headline
headline_doubts   where another line may be the headline as well
headline_marks    what speaks for and against a line
headline_weights  how much each of that counts
headline_seen     a line as it is looked at, with the story's words in it
headline_form     what a line looks like as a headline
headlines         frees the headline from what is glued to it
bylines           a byline that is a name and nothing else
"""
