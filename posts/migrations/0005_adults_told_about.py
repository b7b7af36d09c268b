from django.db import migrations

PHOTOS = ["photo_group", "photo_individual"]


def ask_for_the_words_too(apps, _schema_editor):
    """An adult who was ticked for a whole post stood there as "photo in a group", were they shown or only named.
    Nobody knows which, so from now on they are asked for both, until the author says."""
    Appearance = apps.get_model("posts", "Appearance")
    of_the_post = Appearance.objects.filter(adult__isnull=False, picture__isnull=True)
    there = set(of_the_post.filter(material="information").values_list("post_id", "adult_id"))
    shown = set(of_the_post.filter(material__in=PHOTOS).values_list("post_id", "adult_id"))
    Appearance.objects.bulk_create(
        [Appearance(post_id=post, adult_id=adult, material="information") for post, adult in sorted(shown - there)],
        batch_size=500,
    )


class Migration(migrations.Migration):

    dependencies = [
        ('posts', '0004_finding_turn'),
    ]

    operations = [migrations.RunPython(ask_for_the_words_too, migrations.RunPython.noop)]
