"""Attribution: who said what in one article. Start at ``attribute``."""
