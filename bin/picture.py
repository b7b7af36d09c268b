"""Takes the picture in README.md anew: `.venv/bin/python bin/picture.py`.

A demonstration of its own, in a folder that is thrown away: a teacher sends a post in, and Chromium photographs the
page on which the deputy head looks at it.
"""

from __future__ import annotations

import io
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "pictures" / "review.png"
SIZE = (1280, 860)
ZOOM = 0.85
TITLE = "Kindness in the garden"
AWARDED_TO = "Turnip the Scarecrow"
WORDS = (
    "Our scarecrow has a certificate of his own. Two gardeners of Year 7 made him, "
    "and gave the first leeks of the year to the kitchen. Da iawn, pawb!"
)
DECLARED = {"positive_relevant": True, "children": "some", "adults": "none", "where_now": "no", "third_party": "none"}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        os.chdir(ROOT)
        sys.path.insert(0, str(ROOT))
        os.environ.update(
            DEMO="1",
            VAR_DIR=folder,
            DATABASE_URL=f"sqlite:///{folder}/school.sqlite3",
            SITE_URL=f"http://localhost:{port}",
            DJANGO_SETTINGS_MODULE="schoolsocial.settings",
        )
        path = send_a_post_in()
        web = subprocess.Popen(
            (sys.executable, "-m", "gunicorn", "schoolsocial.wsgi", f"--bind=127.0.0.1:{port}", "--no-control-socket")
        )
        try:
            wait_for(port)
            photograph(f"http://localhost:{port}", path)
        finally:
            web.terminate()
            web.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int) -> None:
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    sys.exit("The demonstration does not answer.")


def send_a_post_in() -> str:
    """A certificate of nobody on the roll, two children told about; where the page that decides it is."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.urls import reverse

    call_command("prepare")
    from channels.models import Account, Channel
    from people.models import Pupil, Staff
    from policies.models import Device
    from posts import drafts, findings, looks, pictures, readings, services
    from posts.models import FindingAnswer, FindingKind, LookAs, Picture
    from posts.people_in import Shown
    from schoolsocial.demo_pictures import draw_demo_pictures

    teacher, deputy = (Staff.objects.get(name=name) for name in ("Mrs Hughes", "Mr Okafor"))
    certificate = draw_demo_pictures(Path(os.environ["VAR_DIR"], "drawn"), pupil_name=AWARDED_TO)[1]
    post = drafts.draft_post(by=teacher)
    picture = pictures.add_picture(post, by=teacher, data=certificate.read_bytes(), file_name="IMG_1.JPG")
    readings.screen(picture.pk, picture.sha256)
    picture = Picture.objects.get(pk=picture.pk)
    pictures.describe_picture(picture, by=teacher, alt={"en": "A certificate for kindness in the school garden."})
    for found in picture.findings.filter(kind=FindingKind.NAME_LINE):
        said = findings.Said(FindingAnswer.NOT_A_PUPIL, note=AWARDED_TO)
        findings.answer_finding(picture, by=teacher, sha256=picture.sha256, number=found.number, said=said)
    looks.look_at_picture(picture, by=teacher, looked_as=LookAs.AUTHOR, sha256=picture.sha256)
    accounts = Account.objects.filter(school=teacher.school, channel__in=[Channel.OWN_PAGE, Channel.FACEBOOK])
    children = Pupil.objects.filter(school=teacher.school).order_by("pk")[1:3]
    words = drafts.DraftWords(
        title=TITLE,
        category="achievement",
        words={(None, "en"): WORDS},
        account_ids=frozenset(account.pk for account in accounts),
        declarations=DECLARED,
        device_id=Device.objects.get(name="Staff tablet 1").pk,
        people=tuple(Shown("achievement", pupil_id=child.pk) for child in children),
    )
    post.refresh_from_db()
    post = drafts.save_draft(post, by=teacher, version=post.version, words=words)
    services.submit_post(post, by=teacher, version=post.version)
    looks.look_at_picture(picture, by=deputy, looked_as=LookAs.APPROVER, sha256=picture.sha256)
    return reverse("approvals:review", args=[post.public_id])


def photograph(site: str, path: str) -> None:
    from PIL import Image
    from playwright.sync_api import sync_playwright

    from tests import chromium

    wide, high = (round(side / ZOOM) for side in SIZE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox"])
        context = browser.new_context(viewport={"width": wide, "height": high}, device_scale_factor=ZOOM)
        page = context.new_page()
        page.goto(f"{site}/demonstration/")
        page.get_by_role("button", name="Continue as Mr Okafor").click()
        page.goto(site + path)
        page.wait_for_load_state("networkidle")
        page.evaluate("document.fonts.ready")
        shot = page.screenshot()
        browser.close()
    picture = Image.open(io.BytesIO(shot)).convert("RGB").resize(SIZE)
    picture.convert("P", palette=Image.Palette.ADAPTIVE, colors=256).save(PICTURE, compress_level=9)
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size // 1000} KB")


if __name__ == "__main__":
    main()
