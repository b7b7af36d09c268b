"""The same in Welsh: figures are read alike, and browsers' pickers send and want the same."""

from schoolsocial.formats.en.formats import *  # noqa: F403
