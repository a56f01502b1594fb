"""Names as people in the room type them: which are spellings of one organisation's, and which are two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import regions
from bot.domain.variants import alike, meant, read

ONE = [
    ("Posts of Kenya", "Posts of Kenia"),
    ("Posts of Kenya", "The Posts of Kenya Ltd."),
    ("Posts of Kenya Ltd", "Posts of Kenya Limited"),
    ("Internet Society Kenya", "Internet Socity Kenya"),
    ("Internet Society Kenya", "Kenya Internet Society"),
    ("Internet Society Kenya", "internet society of kenya"),
    ("INTERNET SOCIETY KENYA", "Internet Society Kenia"),
    ("Association for Progressive Communications", "Association for Progressive Communication"),
    ("Association for Progressive Communications", "Assoc. for Progressive Communications"),
    ("Association for Progressive Communications (APC)", "Association of Progresive Communications"),
    ("Association for Progressive Communications", "APC"),
    ("Global Forum on Cyber Expertise", "GFCE"),
    ("Global Forum on Cyber Expertise (GFCE)", "Global Forum Cyber Expertise Secretariat"),
    ("GFCE – Global Forum on Cyber Expertise", "Global Forum on Cyber Expertise"),
    ("International Chamber of Commerce", "Intl. Chamber of Commerce"),
    ("International Telecommunication Union", "International Telecommunications Union"),
    ("International Telecommunication Union", "International Telecomunication Union"),
    ("Ministry of Communications, Kenya", "Ministry of Communication Kenya"),
    ("Ministry of Communications, Ivory Coast", "Ministry of Communications, Côte d'Ivoire"),
    ("Min. of Communications", "Ministry of Communications"),
    ("University of Bonn", "Bonn University"),
    ("University of Strathclyde", "University of Strathclide"),
    ("Centre for Internet and Society", "Center for Internet & Society"),
    ("Organisation for Digital Safety", "Organization for Digital Safety"),
    ("Access Now", "AccessNow"),
    ("Article 19", "ARTICLE19"),
    ("DiploFoundation", "Diplo Foundation"),
    ("DiploFoundation", "Diplofundation"),
    ("Paradigm Initiative", "Paradigm Initiatives"),
    ("Mozilla Foundation", "Mozilla"),
    ("Safaricom", "Safaricon"),
    ("KICTANet", "KICTA Net"),
    ("Electronic Frontier Foundation", "Electronic Fronteir Foundation"),
    ("Asociación por los Derechos Civiles", "Asociacion por los Derechos Civilles"),
    ("Société de l'Internet du Bénin", "Societe de l’Internet du Benin SARL"),
    ("Ministère des Postes et de l'Économie numérique", "Ministere des Postes et Economie numerique"),
    ("Fundação Getulio Vargas", "Fundacao Getúlio Varga"),
    ("Национальный институт интернета", "Национальный институт интернет"),
    ("Министерство цифрового развития", "Министерство цифрового развитие"),
    ("جمعية الإنترنت الأردنية", "جمعيه الانترنت الاردنية"),
    ("هيئة الاتصالات وتقنية المعلومات", "هيئة الإتصالات و تقنية المعلومات"),
    ("中国互联网络信息中心", "中国互联网网络信息中心"),
    ("Verband der Internetwirtschaft München", "Verband der Internetwirtschaft Muenchen"),
]
TWO = [
    ("Internet Society Kenya", "Internet Society Uganda"),
    ("Internet Society Kenya", "Internet Society"),
    ("Internet Society", "Internet Association"),
    ("Internet Society Kenya", "Telecom Society Kenya"),
    ("Ministry of Communications, Niger", "Ministry of Communications, Nigeria"),
    ("Ministry of Health, Austria", "Ministry of Health, Australia"),
    ("Ministry of Health, Zambia", "Ministry of Health, Gambia"),
    ("Ministry of Health, Kenya", "Ministry of Justice, Kenya"),
    ("Ministry of Foreign Affairs, Iceland", "Ministry of Foreign Affairs, Ireland"),
    ("University of Bonn", "University of Cologne"),
    ("University of Berlin", "Free University of Berlin"),
    ("AFNIC", "APNIC"),
    ("AFRINIC", "AFNIC"),
    ("LACNIC", "LACNOG"),
    ("ICANN", "ICAN"),
    ("CERT.br", "CERT.ee"),
    ("CERT-EE", "CERT-SE"),
    ("Article 19", "Article 21"),
    ("G7", "G77"),
    ("Fund B for Rural Radio", "Fund C for Rural Radio"),
    ("Fund A", "Fund D"),
    ("Mozilla Foundation", "Mozilla Corporation"),
    ("Orange", "Grange"),
    ("Vodacom", "Vodafone"),
    ("Human Rights Watch", "Human Rights First"),
    ("Digital Rights Foundation", "Digital Rights Kenya"),
    ("Consumer Policy Institute", "Consumer Police Institute"),
    ("Chamber of Commerce", "International Chamber of Commerce"),
    ("Women in Tech", "Youth in Tech"),
    ("African Union Commission", "European Union Commission"),
    ("East Africa Data Centre Association", "West Africa Data Centre Association"),
    ("Data Privacy Council", "Date Privacy Council"),
    ("Global Partners Digital", "Global Digital Compact"),
    ("Internet Governance Forum", "Internet Governance Project"),
    ("Central Bank of Kenya", "Commercial Bank of Kenya"),
    ("Instituto de Tecnologia e Sociedade", "Instituto de Defesa do Consumidor"),
    ("Association des consommateurs du Mali", "Association des consommateurs du Malawi"),
    ("Институт развития интернета", "Институт развития общества"),
    ("Министерство связи", "Министерство юстиции"),
    ("جمعية الإنترنت الأردنية", "جمعية الصحافة الأردنية"),
    ("中国互联网协会", "中国互联网学会"),
    ("中国电信", "中国移动"),
    ("Telecom Regulatory Authority 1", "Telecom Regulatory Authority 2"),
    ("Internet", "Internet Foundation"),
]


def both(a: str, b: str, of_a: str = "", of_b: str = "") -> bool:
    """Whether two names are held to be one's, which must not hang on their order."""
    there = alike(read(a, of_a, regions.code), read(b, of_b, regions.code))
    assert there == alike(read(b, of_b, regions.code), read(a, of_a, regions.code))
    return there > 0


@pytest.mark.parametrize(("a", "b"), ONE)
def test_spellings_of_one_name_are_alike(a: str, b: str) -> None:
    assert both(a, b)


@pytest.mark.parametrize(("a", "b"), TWO)
def test_names_that_each_have_something_of_their_own_are_two(a: str, b: str) -> None:
    assert not both(a, b)


@pytest.mark.parametrize(
    ("a", "b", "of_a", "of_b", "one"),
    [
        ("Ministry of Posts", "Ministry of Post", "Kenya", "Kenya", True),
        ("Ministry of Posts", "Ministry of Posts", "Kenya", "Uganda", False),
        ("Ministry of Posts", "Ministry of Post", "", "Uganda", True),
        ("Ministry of Posts, Kenya", "Ministry of Posts", "", "Kenya", True),
        ("Ministry of Posts, Kenya", "Ministry of Posts", "Kenya", "Kenya", True),
        ("Ministry of Posts, Kenya", "Ministry of Posts", "", "Uganda", False),
        ("Ministry of Posts, Kenya", "Ministry of Posts", "", "", False),
    ],
)
def test_the_country_that_is_said_beside_a_name_tells_as_well(a: str, b: str, of_a: str, of_b: str, one: bool) -> None:
    assert both(a, b, of_a, of_b) is one


def test_of_many_the_likeliest_are_named_first_and_three_at_most() -> None:
    names = ["Posts of Kenyya PLC", "Posts of Kenya", "Kenya Posts Limited", "The Kenya Posts", "Posts of Uganda"]
    known = {f"O{n}": ("", [name]) for n, name in enumerate(names, 1)}
    found = meant("Posts of Kenyya", "", known, regions.code)
    assert found == ["O1", "O2", "O4"]
    assert meant("Zanzibar Beekeepers", "", known, regions.code) == []


def test_each_of_a_table_of_names_is_found_among_all_others_by_its_other_spelling() -> None:
    known = {f"O{n}": ("", [name]) for n, name in enumerate(dict.fromkeys(a for a, _ in [*ONE, *TWO]))}
    ids = {names[0]: id for id, (_, names) in known.items()}
    assert [(a, b) for a, b in ONE if ids[a] not in meant(b, "", known, regions.code)] == []


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_are_compared_alike_in_either_order(a: str, b: str) -> None:
    both(a, b)
