"""What lists tell of articles, which page each gets, and what is kept of them from run to run.

filing   which page each article gets
archive  what the archive is called and where it lives
brief    what lists tell of an article, small enough to keep in memory
groups   the articles of each summit
cache    what earlier runs made
store    the file that it lies in
lists    its lists of files, written down in parts
program  what this program is made of, in one hash
files    what a site is made of
joined   a file of all articles: what the old one has of them is taken from there
sealed   its values, each with a check
left     how the last run left the files and the sources
"""
