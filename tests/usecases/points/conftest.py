"""A shop with two managers, one to ask and one to answer."""

import pytest


@pytest.fixture
def may(shop):
    return shop.world.appoint("may@demo.example", "manager")


@pytest.fixture
def li(shop):
    return shop.world.appoint("li@demo.example", "manager")


@pytest.fixture
def anna(shop):
    return shop.member("anna@demo.example")
