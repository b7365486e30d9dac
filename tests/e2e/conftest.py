import pytest

from platform_process import Platform


@pytest.fixture
def platform(tmp_path):
    made = Platform(tmp_path).start("--rate-limit", "off")
    yield made
    if made.process.poll() is None:
        made.kill()
