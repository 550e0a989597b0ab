#include "cli/commands/commands.h"
#include "cli/configuration.h"
#include "cli/output.h"

namespace undersigned {
namespace {

class ConfigShow : public Command {
 public:
  const char* name() const override { return "config show"; }
  const char* summary() const override {
    return "Print the configuration that holds here, and where each value comes from";
  }
  const char* example() const override { return "undersigned config show"; }

  void declare(Options& options) override { config_.declare(options); }

  int run() override {
    const auto config = config_.read();
    return config ? print(show_config(*config)) : fail(config.error());
  }

 private:
  ConfigOptions config_;
};

}  // namespace

std::unique_ptr<Command> config_show_command() { return std::make_unique<ConfigShow>(); }

}  // namespace undersigned
