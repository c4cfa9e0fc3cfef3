#include <cstdio>
#include <string>
#include <vector>

#include "app/application.h"
#include "app/command_line.h"
#include "app/texts.h"

int main(int argc, char** argv) {
    using evenhand::app::CommandLine;
    namespace texts = evenhand::app::texts;
    const CommandLine line =
        evenhand::app::read_command_line(std::vector<std::string>(argv + 1, argv + argc));
    switch (line.wish) {
        case CommandLine::Wish::help:
            std::fputs(texts::usage.data(), stdout);
            return 0;
        case CommandLine::Wish::version:
            std::printf("%s %s\n", texts::program.data(), EVENHAND_VERSION);
            return 0;
        case CommandLine::Wish::wrong:
            std::fprintf(stderr, "evenhand: %s\n\n%s", line.complaint.c_str(), texts::usage.data());
            return 2;
        case CommandLine::Wish::open:
            break;
    }
    return evenhand::app::run_application(line.file);
}
