"""Which language an article is in, and that English is never taken for another."""

from __future__ import annotations

import pytest

from briefing.read.language import foreign_language
from tests.desk import ROOT
from tests.inputs.odd import GERMAN, RUSSIAN

TEXTS = {
    "French": "Le conseil de la ville a décidé lundi de fermer le vieux pont. Sa présidente a déclaré que les travaux "
    "commenceraient avant la fin de l'année et que personne ne perdrait son emploi. " * 2,
    "Spanish": "El consejo de la ciudad decidió el lunes cerrar el viejo puente. Su presidenta dijo que las obras "
    "empezarían antes de fin de año y que nadie perdería su trabajo. " * 2,
    "Ukrainian": "Міська рада вирішила в понеділок закрити старий міст. Її голова сказала, що роботи почнуться ще до "
    "кінця року і що ніхто не втратить роботу. " * 2,
    "Russian": RUSSIAN,
    "German": GERMAN,
    "Chinese": "市议会周一决定关闭旧桥。议会主席表示，工程将在年底前开始，不会有人失去工作。" * 4,
}


@pytest.mark.parametrize("name", TEXTS)
def test_another_language_is_named(name: str) -> None:
    """By its name in English."""
    assert foreign_language(TEXTS[name]) == name


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell.",
        "Ostby 3, Norwick 1. Lund, Holt, Berg; Marsh.",
        "“Ich bin ein Berliner,” said the president, and the crowd that had come to the square cheered him for it.",
        "Xi, Putin, Modi, Lula, Ramaphosa; Kyiv, Odesa, Kharkiv, Lviv, Dnipro, Kherson, Sumy, Poltava, Lutsk. " * 2,
    ],
)
def test_english_and_what_cannot_be_told_are_left_alone(text: str) -> None:
    """Short lines, names in a row and foreign words in an English sentence."""
    assert foreign_language(text) is None


def test_the_seeds_are_english() -> None:
    """Whatever their pages declare."""
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        assert foreign_language(path.read_text(), "de") is None
