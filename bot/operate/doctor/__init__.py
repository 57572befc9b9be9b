"""``newsbell doctor``: everything that the bot needs is looked at, with a verdict and a remedy for each."""
