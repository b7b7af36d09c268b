"""A school is backed up, goes on, and is put back: played on PostgreSQL in a test, and on SQLite as a program.

`python -m tests.schoolsocial.backup_scenario FOLDER` with DATABASE_URL and VAR_DIR of its own.
"""

import io
import sys
from pathlib import Path

import django


def play(folder: Path) -> None:
    from django.core.files.base import ContentFile
    from django.core.files.storage import default_storage
    from django.core.management import CommandError, call_command

    from audit import guards
    from audit.models import Event
    from audit.sealing import seal_events
    from audit.verifying import verify
    from people.models import Pupil, School
    from people.roles import Role
    from people.rolls import erase_pupil
    from posts.models import Picture, Post
    from posts.workflow import PostState
    from schoolsocial.erasures import erase_again, erasures_of_the_record, read_erasures
    from tests import cast

    def run(*words: str) -> str:
        said = io.StringIO()
        call_command(*words, stdout=said)
        return said.getvalue()

    def refused(*words: str) -> str:
        try:
            run(*words)
        except CommandError as error:
            return str(error)
        raise AssertionError(f"{words} was not refused")

    school = cast.make_school()
    sam, dee = cast.make_staff(school, "Mrs Hughes"), cast.make_staff(school, "Mr Okafor", Role.DEPUTY_HEAD)
    mo = cast.make_staff(school, "Miss Pryce", Role.MEDIA_OFFICER)
    published = cast.at(PostState.PUBLISHED, sam=sam, dee=dee, mo=mo)
    pupil = cast.make_pupil(school, "Siân", "Llywelyn")
    name = default_storage.save("pictures/ab/abcd/clean.webp", ContentFile(b"a picture"))
    picture = Picture.objects.create(post=cast.draft(sam), clean_file=name, sha256="a" * 64)
    sealed = seal_events()
    events = Event.objects.count()

    archive = folder / "school.tar"
    assert f"{sealed} seals" in run("backup", str(archive))
    assert archive.stat().st_mode & 0o077 == 0, "readable for its owner alone"
    assert "there already" in refused("backup", str(archive))

    School.objects.update(name="Renamed")
    default_storage.save("pictures/cd/later.webp", ContentFile(b"added later"))
    erase_pupil(Pupil.objects.get(pk=pupil.pk), by=sam)
    seal_events()
    assert "--replace" in refused("restore", str(archive))
    damaged = folder / "damaged.tar"
    damaged.write_bytes(archive.read_bytes().replace(b"a picture", b"A picture"))
    assert "is not what was backed up" in refused("restore", str(damaged), "--replace")
    (folder / "half.tar").write_bytes(archive.read_bytes()[:2_000])
    assert "only a part" in refused("restore", str(folder / "half.tar"), "--replace")
    assert School.objects.get().name == "Renamed", "nothing was touched"

    said = run("restore", str(archive), "--replace")
    assert "Erased again: 1." in said, said
    assert f"The record holds: {sealed} seals." in said
    assert School.objects.get().name == "Ysgol y Dderwen"
    assert Post.objects.get(pk=published.pk).state == PostState.PUBLISHED
    assert Pupil.objects.get(pk=pupil.pk).first_name == "", "who was erased does not come back"
    with default_storage.open(name) as file:
        assert file.read() == b"a picture"
    assert not default_storage.exists("pictures/cd/later.webp")
    assert Event.objects.count() >= events
    assert guards.missing() == []
    seal_events()
    assert verify().broken is None

    (folder / "erased.json").write_text(f'{{"pupils": [], "pictures": [{picture.pk}], "frozen": []}}')
    assert "Erased again: 2." in run("restore", str(archive), "--replace", "--erased", str(folder / "erased.json"))
    assert not Picture.objects.filter(pk=picture.pk).exists()
    assert erase_again(erasures_of_the_record()) == 0, "a second time finds nothing"
    assert read_erasures(Path(f"{archive}.erased.json")).pupils == ()
    (folder / "no-list.json").write_text("[]")
    assert "no-list" in refused("restore", str(archive), "--replace", "--erased", str(folder / "no-list.json"))


if __name__ == "__main__":
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("install_guards", verbosity=0)
    play(Path(sys.argv[1]))
    sys.stdout.write("played\n")
