"""The site beside a stock one: how long it takes to build, what it weighs, how fast it loads."""
