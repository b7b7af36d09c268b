"""How a post will look on each account, and how much room its words take there."""

from dataclasses import dataclass, field

from channels.limits import LIMITS, measure
from channels.models import Account
from posts.models import Post, Variant
from posts.picture_checks import language_name
from posts.revisions import words_for


@dataclass(frozen=True)
class Length:
    """Words of one language against the limit of the account, in the network's own units."""

    language: str
    used: int
    limit: int | None

    @property
    def language_name(self) -> str:
        return language_name(self.language)

    @property
    def over(self) -> int:
        return max(0, self.used - self.limit) if self.limit is not None else 0


@dataclass(frozen=True)
class AccountPreview:
    """One account: the words as they will stand there, by language, and the addresses of small pictures."""

    slug: str
    label: str
    account: str
    texts: list[tuple[str, str]]
    pictures: list[str]
    lengths: list[Length] = field(default_factory=list)
    template: str = "posts/compose/preview.html"


def previews_of(
    post: Post, accounts: list[Account], variants: list[Variant], pictures: list[str]
) -> list[AccountPreview]:
    """One preview per chosen account. Costs no query: accounts, words and pictures come with the draft."""
    return [_preview(account, words_for(post, account.pk, variants), pictures) for account in accounts]


def _preview(account: Account, words: dict[str, str], pictures: list[str]) -> AccountPreview:
    limit = LIMITS[account.channel].words
    return AccountPreview(
        slug=str(account.pk),
        label=account.name,
        account=account.name,
        texts=[(language, text) for language, text in words.items() if text.strip()],
        pictures=pictures,
        lengths=[Length(language, measure(account.channel, text), limit) for language, text in words.items()],
    )
