import pytest

from platform_process import Platform
from stores import Postgres, Sqlite


@pytest.fixture(params=[Sqlite, Postgres], ids=["sqlite", "postgres"])
def store(request, tmp_path):
    """Where a story that runs on both databases keeps its platform."""
    made = request.param(tmp_path)
    yield made
    made.close()


@pytest.fixture
def platform(tmp_path):
    yield from serving(Platform(tmp_path))


@pytest.fixture
def platform_on_each(tmp_path, store):
    yield from serving(Platform(tmp_path, *store.arguments))


def serving(platform):
    yield platform.start("--rate-limit", "off")
    if platform.process.poll() is None:
        platform.kill()
