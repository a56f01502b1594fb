"""Only the fonts that come with the packages count here, so that the tests mean the same on every machine."""

import os

os.environ["MPL_IGNORE_SYSTEM_FONTS"] = "1"
