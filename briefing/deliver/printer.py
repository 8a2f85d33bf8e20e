"""Through ``lp`` of CUPS, to paper."""
