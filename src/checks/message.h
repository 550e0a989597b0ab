// Messages of relations: text with roles in braces.

#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "checks/relation.h"

namespace undersigned {

struct MessagePart {
  std::string text;      // plain text, or the name of a role
  bool is_role = false;  // "{role}": what is stated of it
  bool implied = false;  // "{= role}": what follows for it from everything else
  std::size_t at = 0;    // offset of the name or the text in the template
};

/// Takes a template apart. A brace that is not closed is plain text.
std::vector<MessagePart> parts_of(const MessageTemplate& message);

/// The template with every role replaced by what `words` says.
std::string fill(const MessageTemplate& message,
                 const std::function<std::string(const MessagePart&)>& words);

}  // namespace undersigned
