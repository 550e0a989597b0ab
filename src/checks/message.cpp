#include "checks/message.h"

#include <algorithm>

namespace undersigned {

std::vector<MessagePart> parts_of(const MessageTemplate& message) {
  std::vector<MessagePart> parts;
  std::size_t at = 0;
  while (at < message.size()) {
    const std::size_t open = std::min(message.find('{', at), message.size());
    const std::size_t close = message.find('}', open);
    if (open > at || close == std::string::npos) {
      const std::size_t end = close == std::string::npos ? message.size() : open;
      parts.push_back({message.substr(at, end - at), false, false, at});
      at = end;
      continue;
    }
    MessagePart part;
    part.is_role = true;
    part.at = open + 1;
    if (message.compare(part.at, 2, "= ") == 0) {
      part.implied = true;
      part.at += 2;
    }
    part.text = message.substr(part.at, close - part.at);
    parts.push_back(std::move(part));
    at = close + 1;
  }
  return parts;
}

std::string fill(const MessageTemplate& message,
                 const std::function<std::string(const MessagePart&)>& words) {
  std::string out;
  for (const MessagePart& part : parts_of(message)) out += part.is_role ? words(part) : part.text;
  return out;
}

}  // namespace undersigned
