"""The shop kept and moved: copies, exports, other engines."""
