// TypedYAMLTests
