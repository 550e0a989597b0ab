#include "cli/completion.h"

#include "cli/commands/commands.h"
#include "cli/manual.h"
#include "cli/output.h"

namespace undersigned {
namespace {

class Completion : public Command {
 public:
  const char* name() const override { return "completion"; }
  const char* summary() const override { return "Print what lets a shell complete command lines"; }
  const char* example() const override { return "source <(undersigned completion bash)"; }

  void declare(Options& options) override {
    options.choice<Shell>("SHELL", shell_,
                          {{"bash", Shell::bash}, {"zsh", Shell::zsh}, {"fish", Shell::fish}},
                          "bash, zsh or fish", true);
  }

  int run() override {
    const Commands commands = all_commands();
    return print(completion_script(declared(commands), shell_));
  }

 private:
  Shell shell_ = Shell::bash;
};

class ManualPage : public Command {
 public:
  const char* name() const override { return "manual"; }
  const char* summary() const override { return "Print the manual page, for man"; }
  const char* example() const override { return "undersigned manual | man -l -"; }

  void declare(Options&) override {}

  int run() override {
    const Commands commands = all_commands();
    return print(manual_page(declared(commands)));
  }
};

}  // namespace

std::unique_ptr<Command> completion_command() { return std::make_unique<Completion>(); }

std::unique_ptr<Command> manual_command() { return std::make_unique<ManualPage>(); }

}  // namespace undersigned
