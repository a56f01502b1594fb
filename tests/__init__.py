"""The tests: domain (pure), stories (conversations), crash, server (a real homeserver), words, bench."""

import pytest

pytest.register_assert_rewrite("tests.stories.harness")
