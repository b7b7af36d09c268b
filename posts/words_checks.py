"""What stands in the words: whether there are any, whether they fit each account, whether they name a child."""

from django.utils.translation import gettext_lazy as _

from channels.limits import LIMITS, measure
from policies.rules import Rules
from posts.errors import Blocker
from posts.models import Post
from posts.revisions import AccountContent, Content

CATEGORIES = {
    "children": _("The children"),
    "staff_work": _("Good work of staff"),
    "school": _("The school"),
    "achievement": _("An achievement"),
}


def words_blockers(post: Post, content: Content, rules: Rules) -> list[Blocker]:
    found: list[Blocker] = []
    if not content["accounts"]:
        found.append(Blocker("no_account", _("Choose at least one account for the post to go to."), "accounts"))
    if not post.is_reminder and content["category"] not in rules.categories:
        found.append(Blocker("no_category", _("Say what the post is about."), "category"))
    for account in content["accounts"]:
        found.extend(_account_blockers(account, len(content["pictures"])))
    return _once(found)


def _account_blockers(account: AccountContent, pictures: int) -> list[Blocker]:
    limits = LIMITS[account["channel"]]
    if not any(words.strip() for words in account["words"].values()):
        return [Blocker("no_words", _("Write the words of the post."), "words")]
    found = []
    for language, words in account["words"].items():
        if limits.words is not None and (over := measure(account["channel"], words) - limits.words) > 0:
            too_long = _("The words are %(over)d too long for this account.") % {"over": over}
            found.append(Blocker("too_long", too_long, f"words_{account['account']}_{language}"))
    if limits.needs_picture and not pictures:
        message = _("Instagram shows nothing without a picture: add one, or untick the account.")
        found.append(Blocker("needs_picture", message, "accounts"))
    if pictures > limits.pictures:
        at_most = _("This account shows at most %(limit)d pictures.") % {"limit": limits.pictures}
        found.append(Blocker("too_many_pictures", at_most, "pictures"))
    return found


def _once(found: list[Blocker]) -> list[Blocker]:
    """The same sentence about the same place is said once, however many accounts it is true of."""
    return list(dict.fromkeys(found))
