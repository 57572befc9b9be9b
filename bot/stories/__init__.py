"""Stories: which entries tell of the same event, and what to say of it in two sentences."""
