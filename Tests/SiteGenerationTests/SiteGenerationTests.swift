// SiteGenerationTests
