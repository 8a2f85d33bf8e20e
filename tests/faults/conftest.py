"""What the tests of faults share: a desk, an authority for certificates, open post offices."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk import Desk
from tests.faults import office
from tests.faults.made import PASSWORD_SET
from tests.faults.office import HOST, PASSWORD, Office, Trust


@pytest.fixture(autouse=True)
def no_keyring() -> None:
    """The keyring of whoever runs the tests is left alone."""
    import keyring
    from keyring.backends import fail

    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Trust:
    """An authority whose certificates hold where ``SSL_CERT_FILE`` names it."""
    return office.trust(tmp_path_factory.mktemp("trust"))


@pytest.fixture
def trusted(authority: Trust, monkeypatch: pytest.MonkeyPatch) -> Trust:
    """The same, trusted by this process."""
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    return authority


@pytest.fixture
def post(trusted: Trust) -> Iterator[Office]:
    """An open post office with STARTTLS, a login, and a certificate that holds."""
    with office.opened(starttls=trusted.context(HOST)) as found:
        yield found


@pytest.fixture
def plain_post() -> Iterator[Office]:
    """An open post office on this machine, without TLS and login."""
    with office.opened() as found:
        yield found


def no_model(name: str) -> None:
    """Stands for the language model where none may be needed."""
    pytest.fail(f"the language model {name} was loaded")


@pytest.fixture
def sender(tmp_path: Path) -> Desk:
    """A desk whose user may log in to the post office; it has no language model."""
    folder = tmp_path / "desk"
    folder.mkdir()
    return Desk(folder, no_model, {PASSWORD_SET: PASSWORD})
