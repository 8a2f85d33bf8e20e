"""Where the password of the mail server comes from. It stands in no setting, no log, no error and no mail."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from briefing.errors import UsageError

CREDENTIAL = "briefing-smtp-password"
"""Its name among the credentials that systemd hands to a service."""
SERVICE = "briefing"
"""Its name in a keyring."""


def find(environ: Mapping[str, str], *, variable: str, file: str, folder: Path, user: str) -> str:
    """Look in the environment, in a file, among the credentials of systemd, in a keyring; raises ``UsageError``."""
    if environ.get(variable):
        return environ[variable]
    if file:
        return _read(folder / Path(file).expanduser(), "mail.password_file")
    handed = Path(environ.get("CREDENTIALS_DIRECTORY") or folder / ".none") / CREDENTIAL
    if environ.get("CREDENTIALS_DIRECTORY") and handed.exists():
        return _read(handed, "the credential of systemd")
    kept = _keyring(user)
    if kept:
        return kept
    what = f"there is no password for {user}: {variable} is not set, and mail.password_file is not either"
    raise UsageError(what, f"Set {variable}, name a file, hand over the credential {CREDENTIAL}, or use a keyring.")


def _read(path: Path, called: str) -> str:
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is no UTF-8"
        raise UsageError(f"{called} cannot be read: {why}", f"It is looked for at {path}.") from error
    if not lines or not lines[0]:
        raise UsageError(f"{called} is empty", f"The first line of {path} is the password.")
    return lines[0]


def _keyring(user: str) -> str | None:
    """Ask the keyring of the desktop, where the package for that is installed and there is one."""
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return None
    try:
        return keyring.get_password(SERVICE, user)
    except KeyringError:
        return None
