"""A file with the roll in it, while somebody looks at what it would change."""

import uuid

from django.db import models

from people.models import School, Staff


class RollUpload(models.Model):
    """The rows of a file while somebody looks at the difference: encrypted, for one person, forgotten in an hour."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    sealed = models.BinaryField()
    forget_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["forget_at"], name="roll_upload_to_forget")]

    def __str__(self) -> str:
        return f"roll upload {self.pk}"
