"""Where the learned parts of Tallybook are made: run by hand, never by the tests, never by Tallybook itself."""
