"""Stage 4, `classify`: which meeting an article is about, by which evidence; its topics and its language.

classify  gathers every sentence that names a meeting
meetings  which meeting a sentence names, by its number or its year, with:
calendar  which meeting was on at a day
ordinals  "the 24th meeting"
hosts     "the Samarkand summit"
moments   the years and days of a sentence
naming    a sentence, and a meeting as it names it
wording   how texts call the organization
evidence  what an article says of meetings, together
subject   decides what the article is about, by:
rungs     what each rung of its ladder takes
doubts    what speaks against a meeting
topics    the topics of an article
language  the language of its story
"""
