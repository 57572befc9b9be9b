"""For the operator: checking the configuration, the heartbeat, the clean-up and the log."""
