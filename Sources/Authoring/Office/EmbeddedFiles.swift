/// Files that the program carries: the build puts them in, each list in an extension of its own.
enum EmbeddedFiles {}
