// Where libxml2 was built with ICU its headers bring that in, and it clashes with the ICU of Foundation. Nothing of it is
// used here: the encoding is always UTF-8.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
