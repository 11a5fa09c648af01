// ContentLoadingTests
