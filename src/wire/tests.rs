//! Frames, greetings and messages.
