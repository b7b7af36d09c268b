from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("audit", "0002_find_a_day"),
    ]

    operations = [
        migrations.AlterField(
            model_name="event",
            name="actor_kind",
            field=models.CharField(
                choices=[
                    ("staff", "Staff"),
                    ("system", "System"),
                    ("guardian", "Guardian"),
                    ("pupil", "Pupil"),
                    ("authority", "Authority"),
                ],
                max_length=16,
            ),
        ),
    ]
