#include "ingest/readers.h"

namespace undersigned {

void read_text(TextBuilder& builder) { builder.copy({0, builder.source().size()}); }

}  // namespace undersigned
