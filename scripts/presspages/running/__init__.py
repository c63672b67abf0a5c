"""A run over a folder of articles, from the files that there are to those that are written.

pipeline   runs the stages over a folder and gathers the faults
site       the pages about several articles
gather     every source as an article, known from an earlier run or converted now
sources    which of them are as an earlier run saw them
publish    writes the pages: the only module that does
plan       what there is to write and to delete
inventory  the list of the files that this program made
workers    long work on all processors
alone      keeps other runs out of a folder that is written to
progress   how far long work is, on a terminal
convert    one article through every stage but the last
"""
