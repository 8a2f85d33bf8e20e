"""Texts that keep ``briefing watch`` running, ready to be saved: for systemd, cron and Docker."""

from __future__ import annotations

from shlex import quote

from briefing import __version__
from briefing.errors import UsageError


def systemd(folder: str, python: str) -> str:
    """Return a unit for ``~/.config/systemd/user/briefing.service``; raises ``UsageError``."""
    return f"""\
# ~/.config/systemd/user/briefing.service
# systemctl --user enable --now briefing; loginctl enable-linger keeps it running when nobody is logged in
[Unit]
Description=Briefing memo of {_plain(folder).replace("%", "%%")}

[Service]
WorkingDirectory={_line(folder)}
ExecStart={_quoted(python)} -m briefing watch
# the password of the mail server, in a file that only you can read
#LoadCredential=briefing-smtp-password:%h/.config/briefing/smtp-password
Restart=on-failure
RestartSec=30
# wrong usage or settings, and another watcher, are not mended by starting again
RestartPreventExitStatus=2 6
TimeoutStopSec=10
NoNewPrivileges=yes

[Install]
WantedBy=default.target
"""


def cron(folder: str, python: str) -> str:
    """Return a line for ``crontab -e`` that does the jobs of ``briefing.toml`` when due; raises ``UsageError``."""
    command = f"cd {quote(_plain(folder))} && {quote(_plain(python))} -m briefing watch --once"
    return f"""\
# crontab -e; a second start while one is running ends at once with 6
*/10 * * * * {command.replace("%", chr(92) + "%")}
"""


def docker(_folder: str, _python: str) -> str:
    """Return a Dockerfile; the working folder is mounted at ``/work``, the state at ``/state``."""
    return f"""\
# docker build -t briefing . && docker run -d --init --restart unless-stopped \\
#   -v "$PWD:/work" -v briefing-state:/state -e BRIEFING_SMTP_PASSWORD briefing
FROM python:3.12-slim
# put the wheel of the program beside this file: pip wheel --no-deps .
COPY requirements.lock briefing-{__version__}-py3-none-any.whl /tmp/
RUN pip install --no-cache-dir --require-hashes -r /tmp/requirements.lock \\
 && pip install --no-cache-dir --no-deps /tmp/briefing-{__version__}-py3-none-any.whl
RUN useradd --create-home briefing && install -d -o briefing /state
USER briefing
ENV XDG_STATE_HOME=/state
WORKDIR /work
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=60s --timeout=20s --start-period=120s CMD ["briefing", "status", "--health"]
CMD ["briefing", "watch"]
"""


def _plain(path: str) -> str:
    """Return a path if it fits on one line; raises ``UsageError`` for any other."""
    if not path.isprintable():
        raise UsageError("the name of this folder holds a control character", "Give it another name.")
    return path


def _line(path: str) -> str:
    """Return a path as the whole value of a key of a unit."""
    return _plain(path).replace("%", "%%")


def _quoted(path: str) -> str:
    """Return a path as one word of a command in a unit."""
    inner = _line(path).replace("\\", "\\\\").replace('"', '\\"').replace("$", "$$")
    return f'"{inner}"'
