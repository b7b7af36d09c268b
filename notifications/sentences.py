"""What a notice says, in the recipient's language: one sentence under the bell, one subject in the post box.

A subject holds no name and no title: post boxes show it on locked screens. The sentence may name a colleague.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from notifications.models import NoticeKind
from posts.waits import TAKE_DOWN


@dataclass(frozen=True)
class Telling:
    """`subject` of the e-mail, the `sentence` (it may ask for `who`, `reason`, `since` and `of`), and what to do.

    `pen` and `icon` are the design's marks for it.
    """

    subject: Promise | str
    sentence: Promise | str
    action: Promise | str
    pen: str = "none"
    icon: str = "info"


LOOK = _("Look at the post")

TELLINGS: dict[str, Telling] = {
    NoticeKind.TO_CONFIRM: Telling(
        _("A post waits for you to confirm that it can go live"),
        _("%(who)s sent in a post. It waits for you to confirm that it can go live."),
        _("Look at it and decide"),
        "act",
        "eye",
    ),
    NoticeKind.CHECKS_FAILED: Telling(
        _("Your post needs something before it can go on"),
        _("Your post needs something before it can go on."),
        _("See what it needs"),
        "changes",
        "undo-2",
    ),
    NoticeKind.CONFIRMED: Telling(
        _("Your post can go live"),
        _("%(who)s confirmed that your post can go live."),
        LOOK,
        "go",
        "circle-check",
    ),
    NoticeKind.TO_PUBLISH: Telling(
        _("A post waits to be posted"),
        _("%(who)s confirmed that a post can go live. It waits for you to post it."),
        _("Say when it goes out"),
        "act",
        "send",
    ),
    NoticeKind.TO_POST: Telling(
        _("It is time: a post waits to be posted by hand"),
        _("It is time: a post waits for you to post it by hand."),
        _("Post it"),
        "act",
        "clock",
    ),
    NoticeKind.CHANGES_ASKED: Telling(
        _("Changes are asked for to your post"),
        _("%(who)s asks for changes to your post."),
        _("Make the change"),
        "changes",
        "undo-2",
    ),
    NoticeKind.DECLINED: Telling(
        _("Your post was declined"), _("%(who)s declined your post."), _("See why"), "stop", "ban"
    ),
    NoticeKind.SENT_BACK: Telling(
        _("Your post came back to you"),
        _("%(who)s sent your post back to you before it went out."),
        _("See why"),
        "changes",
        "undo-2",
    ),
    NoticeKind.VOID: Telling(
        _("Your post needs go-live confirmed again"),
        _("Your post needs go-live confirmed again: %(reason)s."),
        _("See what it needs"),
        "changes",
        "undo-2",
    ),
    NoticeKind.WENT_BACK: Telling(
        _("A confirmed post left your list"),
        _("A post that was confirmed will not go out as it is: it went back to its author."),
        LOOK,
        "none",
        "undo-2",
    ),
    NoticeKind.LIVE: Telling(
        _("A post of yours is live"), _("The post that you wrote is live."), LOOK, "go", "circle-check"
    ),
    NoticeKind.LIVE_CONFIRMED: Telling(
        _("A post that you confirmed is live"), _("The post that you confirmed is live."), LOOK, "go", "circle-check"
    ),
    NoticeKind.COMING_DOWN: Telling(
        _("A post is taken down"),
        _("A post that you wrote or confirmed was ordered down. The page says where it is still out."),
        LOOK,
        "stop",
        "arrow-down",
    ),
    NoticeKind.TO_TAKE_DOWN: Telling(
        _("A post has to come down"),
        _("A post has to come down. Please look where it is still out."),
        _("Take it down"),
        "stop",
        "arrow-down",
    ),
    NoticeKind.NOTHING_WENT_OUT: Telling(
        _("A post did not go out"),
        _("A post did not go out anywhere. It waits for you to post it."),
        _("Say when it goes out"),
        "act",
        "send",
    ),
    NoticeKind.IN_DOUBT: Telling(
        _("We can't tell if a post is up: please look"),
        _("We can't tell if a post is up: please look."),
        _("Look and say"),
        "act",
        "triangle-alert",
    ),
    NoticeKind.REMINDER_ASKED_FOR: Telling(
        _("A reminder for parents is asked for"),
        _("%(who)s asks for a reminder or update to parents."),
        _("Look at it"),
        "act",
        "bell",
    ),
    NoticeKind.REMINDER_TAKEN_OVER: Telling(
        _("Your reminder is seen to"), _("%(who)s took over the reminder that you asked for."), LOOK, "go", "bell"
    ),
    NoticeKind.REMINDER_BACK: Telling(
        _("Your reminder came back to you"),
        _("%(who)s handed back the reminder that you asked for."),
        _("See why"),
        "changes",
        "undo-2",
    ),
    NoticeKind.PICTURE_FROZEN: Telling(
        _("A picture needs the safeguarding lead"),
        _("Somebody set a picture aside for you. Nobody can see it any more. Please see to it as your procedure says."),
        _("See what was set aside"),
        "stop",
        "shield-question-mark",
    ),
    NoticeKind.SEAL: Telling(
        _("Keep this: the seal of the record"),
        _(
            "This is the seal of your school's record. Please keep this e-mail: with it anybody can check later that "
            "nothing in the record was changed."
        ),
        "",
    ),
    NoticeKind.INVITED: Telling(
        _("Set up your account for the school's posts"),
        _(
            "%(who)s invites you to schoolsocial, where your school prepares what it posts. Set up your account within "
            "three days; the link works once."
        ),
        _("Set up your account"),
    ),
    NoticeKind.IS_DOWN: Telling(
        _("What had to come down is down"),
        _("A post that had to come down after what you wrote down is down everywhere that this system put it."),
        _("See where it was"),
        "go",
        "check",
    ),
    NoticeKind.STILL_WAITS: Telling(
        _("A post still waits for you"),
        _("A post has waited for you since %(since)s."),
        _("Look at it"),
        "act",
        "clock",
    ),
    NoticeKind.WAITS_FOR_COLLEAGUE: Telling(
        _("A post waits and your colleague has not answered"),
        _(
            "A post has waited since %(since)s for %(of)s. Please ask whether they have seen it. If they are away, the "
            "headteacher can let somebody stand in."
        ),
        "",
        "act",
        "clock",
    ),
    NoticeKind.NOBODY_ANSWERED: Telling(
        _("A post waits and nobody answers"),
        _("A post has waited since %(since)s for %(of)s. If they are away, let somebody stand in."),
        _("Let somebody stand in"),
        "act",
        "triangle-alert",
    ),
    NoticeKind.AUTHOR_LEFT: Telling(
        _("A post came back and its author has left"),
        _("A post came back to its author, who has left the school. Please give it to a colleague, or let it be."),
        _("Give it on"),
        "act",
        "undo-2",
    ),
    NoticeKind.GIVEN_TO_YOU: Telling(
        _("A draft was given to you"),
        _("%(who)s gave you a draft of a colleague who has left. Go on with it and declare anew, or throw it away."),
        LOOK,
        "act",
        "file-text",
    ),
    NoticeKind.FORMS_WAIT: Telling(
        _("Forms on file wait for your decision"),
        _(
            "%(who)s wrote down permission forms that the school had on file. A yes in them counts only when the "
            "headteacher and the data protection officer have both said so."
        ),
        _("Look at them and decide"),
        "act",
        "file-text",
    ),
    NoticeKind.SIGN_IN_CHANGED: Telling(
        _("How you sign in was changed"),
        _(
            "Your password or your second step was changed, and every other device was signed out. If it was not you, "
            "choose a new password now and remove every passkey and app that is not yours: a passkey goes on letting "
            "in whoever has it. Then tell the headteacher."
        ),
        _("See your passkeys and your app"),
    ),
    NoticeKind.FOUND_LATE: Telling(
        _("Please look at a post that is out: something was found in a picture"),
        _(
            "Something was found in a picture when its post was out already: a name, a code or a face, say. Please "
            "look now. If it should not be seen, take the post down."
        ),
        _("Look, and take it down"),
        "stop",
        "triangle-alert",
    ),
    NoticeKind.COPY_OUT: Telling(
        _("Please look at a post that is out: a picture in it may be one that was stopped"),
        _(
            "A picture in a post that is out is like one that was declined, taken down, or should not have been taken. "
            "The page says which, and why. Please look now. If it should not be seen, take the post down."
        ),
        _("Look, and take it down"),
        "stop",
        "triangle-alert",
    ),
    NoticeKind.HELD_BACK_OUT: Telling(
        _("Please take a post down: a picture in it is like one that was held back"),
        _(
            "A picture in a post that is out is like one that was held back at this school. Staff are not shown it any "
            "more, but everybody who opens the post still is. Please see that the post is taken down now. Do not copy "
            "the picture or send it on."
        ),
        _("Take it down"),
        "stop",
        "triangle-alert",
    ),
    NoticeKind.NO_FROM_SOMEBODY: Telling(
        _("A no for a child, from somebody without confirmed responsibility"),
        _(
            "Somebody whose parental responsibility for a child is not confirmed said no. The no counts. Please see "
            "whether there is a concern."
        ),
        _("See the child's page"),
        "act",
        "shield-question-mark",
    ),
}

OF_TAKE_DOWN: dict[str, Telling] = {
    NoticeKind.STILL_WAITS: Telling(
        _("A post that has to come down is still out"),
        _(
            "A post was ordered down on %(since)s and its time is up. Nobody has said yet how they know that it is "
            "down everywhere. Please take it down where it is still out, and say so."
        ),
        _("Take it down"),
        "stop",
        "arrow-down",
    ),
    NoticeKind.WAITS_FOR_COLLEAGUE: Telling(
        _("A post that has to come down is past its time"),
        _(
            "A post was ordered down on %(since)s and is past its time. It lies with %(of)s, and nobody has said yet "
            "how they know that it is down everywhere. You can take it down yourself."
        ),
        _("See where it is still out"),
        "stop",
        "arrow-down",
    ),
    NoticeKind.NOBODY_ANSWERED: Telling(
        _("A post that has to come down is past its time and nobody answers"),
        _(
            "A post was ordered down on %(since)s, is past its time, and may still be out. It lies with %(of)s, and "
            "nobody answers. Please see to it that it comes down today."
        ),
        _("See where it is still out"),
        "stop",
        "triangle-alert",
    ),
}
"""What the kinds of a wait say of a post that was ordered down: no step waits for anybody, the post is out."""


def telling_of(kind: str, *, duty: str = "") -> Telling:
    """`duty` is what is waited for, where the notice is of a wait."""
    return OF_TAKE_DOWN[kind] if duty == TAKE_DOWN else TELLINGS[kind]
