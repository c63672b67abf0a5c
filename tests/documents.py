"""Raw texts that hypothesis makes up, as a scraper might have left them: stories among dates, labels and odd signs."""

from hypothesis import strategies as st

PROSE = (
    "Leaders of the member states of the Shanghai Cooperation Organization met in Astana on July 4, 2024.",
    "The 24th meeting of the Council of Heads of State of the SCO adopted the Astana Declaration on Thursday.",
    "Member states should adhere to mutual benefit, and the organization should grow, the president said.",
    "During last year's Samarkand summit, leaders of the organization signed agreements on trade and security.",
    "ASTANA, July 4, 2024 (Xinhua) -- The organization admitted Belarus as its tenth member state on Thursday.",
    "Security cooperation of the member states has developed since the meeting in Qingdao, the declaration says.",
    "上海合作组织成员国元首理事会第二十四次会议于2024年7月4日在阿斯塔纳举行，各成员国领导人出席会议并发表讲话。",
    "Лидеры государств — членов ШОС подписали в Астане декларацию о сотрудничестве и безопасности в регионе.",
)
LABELS = (
    "Leaders of the organization meet in Astana", "Security cooperation", "Mutually beneficial cooperation ——",
    "Who comes to Astana?", "Photo: Xinhua", "By John Smith", "Source: People's Daily", "(za) CGTN",
    "(Photo by Li Ziheng/Xinhua)", "title: Leaders meet in Astana", "1. First item", "- A point", "Q. Why now?",
)  # fmt: skip
DATES = (
    "2024-07-05 11:23:55", "2023-07-04 14:17 1895", "date 2024-10-21 Leaders meet in Astana", "Published: 5 July 2024",
    "Updated: July 6, 2024, 10:00", "Mon Jun 21 , 2021", "05.07.2024", "04/07/2024", "31 June 2021", "2024年7月5日",
)  # fmt: skip
FURNITURE = (
    "Share", "Tweet | Share | Print", "Home > World > Asia", "1,204 views", "Advertisement", "Next Post", "Related stories",
    "Most read", "We use cookies to make this site work.", "© 2024 Xinhua. All rights reserved.", "{{ title }}", "* * *", "null",
)  # fmt: skip
SYNTAX = (
    "# not a heading", "<script>alert(1)</script>", "&amp; &lt;b&gt;", "{{ 7*7 }} {% raw %}", "![x](y) [a]: b", "--8<-- 'x'",
    "`code` *em* __b__ ~~s~~", "| a | b |", "{: .class #id }", "!!! note", "    indented", "```", "\u202eevil\u2066", "a\u2028b\x0cc",
)  # fmt: skip

# Any characters but NUL (a fault of its own) and halves of characters (which UTF-8 cannot hold).
ODD = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=50)
BLANK = st.sampled_from(["", " ", "\t", "\u00a0"])
SENTENCES = st.lists(st.sampled_from(PROSE), min_size=1, max_size=3).map(" ".join)
LINES = st.one_of(
    SENTENCES, BLANK, ODD, *(st.sampled_from(each) for each in (LABELS, DATES, FURNITURE, SYNTAX)),
    st.tuples(ODD, SENTENCES, ODD).map(" ".join),
)  # fmt: skip


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Make up a raw text: at least one line of prose somewhere, and any kind of line end."""
    before = draw(st.lists(LINES, max_size=10))
    after = draw(st.lists(LINES, max_size=14))
    end = draw(st.sampled_from(["\n", "\n\n", "\r\n", "\r"]))
    return end.join([*before, draw(SENTENCES), *after])
