"""Stage 5, `render`: the pages of articles and of lists, from the templates beside these modules.

render       the page of an article
environment  the templates, compiled
glossary     tooltips for abbreviations and misprints
phrases      how pages say numbers, times and names
rules        how they call the rules
schemaorg    articles and meetings as search engines read them
related      articles that have something in common
browse       by publisher, topic and date
parts        a long list on several pages
timeline     the meetings as a drawing
misprints    what the search is told of them
"""
