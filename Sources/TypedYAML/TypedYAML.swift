// TypedYAML
