// The house rules of docs/architecture.md, held by the test suite.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>

#include <doctest/doctest.h>

namespace fs = std::filesystem;

namespace {

/// Which of our folders each folder may include.
const std::map<std::string, std::set<std::string>> may_use = {
    {"core", {}},
    {"calibration", {"core"}},
    {"formats", {"core"}},
    {"archive", {"core", "formats"}},
    {"report", {"core", "calibration"}},
    {"workflow", {"core", "calibration", "formats", "archive", "report"}},
    {"cli", {"core", "calibration", "workflow"}},
    {"app", {"core", "calibration", "workflow"}},
};

/// Which folder alone may include an outside library, by how its include begins.
const std::map<std::string, std::string> wrapped_by = {
    {"pugixml", "formats"},    {"nlohmann/", "formats"}, {"openssl/", "formats"},
    {"png.h", "formats"},      {"turbojpeg", "formats"}, {"poppler", "report"},
    {"libxml/", "formats"},    {"unicode/", "formats"},  {"enchant", "formats"},
    {"hpdf", "report"},        {"qpdf/", "report"},      {"hb", "report"},
    {"fribidi", "report"},     {"CLI/", "cli"},          {"sqlite3", "archive"},
    {"pqxx/", "archive"},      {"sodium", "archive"},    {"boost/", "calibration"},
    {"Eigen/", "calibration"}, {"wx/", "app"},           {"gtk/", "app"},
    {"gdk/", "app"},           {"atk/", "app"},
};

struct Include {
    std::string file;    ///< "core/scale.cpp"
    std::string folder;  ///< "core"
    std::string target;  ///< "core/error.h" or "wx/app.h"
    bool ours = false;
};

std::vector<Include> all_includes() {
    const std::regex pattern(R"re(^\s*#include\s*([<"])([^>"]+)[>"])re");
    const fs::path source = fs::path(EVENHAND_SOURCE_DIR) / "src";
    std::vector<Include> includes;
    for (const auto& entry : fs::recursive_directory_iterator(source)) {
        if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") {
            continue;
        }
        const fs::path file = fs::relative(entry.path(), source);
        std::ifstream text(entry.path());
        for (std::string line; std::getline(text, line);) {
            if (std::smatch match; std::regex_search(line, match, pattern)) {
                includes.push_back(
                    {file.string(), file.begin()->string(), match[2], match[1] == "\""});
            }
        }
    }
    return includes;
}

}  // namespace

TEST_CASE("the includes are found at all") {
    CHECK(all_includes().size() > 20);
}

TEST_CASE("a folder includes only the folders below it") {
    for (const Include& include : all_includes()) {
        if (!include.ours) {
            continue;
        }
        const std::string used = fs::path(include.target).begin()->string();
        CAPTURE(include.file);
        CAPTURE(include.target);
        CHECK((used == include.folder || may_use.at(include.folder).contains(used)));
    }
}

TEST_CASE(
    "a source file includes its own header first, which shows that the header needs no other") {
    std::map<std::string, std::string> first_of;
    for (const Include& include : all_includes()) {
        first_of.emplace(include.file, include.target);
    }
    const fs::path source = fs::path(EVENHAND_SOURCE_DIR) / "src";
    for (const auto& [file, first] : first_of) {
        const std::string header = fs::path(file).replace_extension(".h").string();
        if (file != header && fs::exists(source / header)) {
            CAPTURE(file);
            CHECK(first == header);
        }
    }
}

TEST_CASE("each outside library is included by one folder") {
    for (const Include& include : all_includes()) {
        for (const auto& [library, folder] : wrapped_by) {
            if (!include.ours && include.target.starts_with(library)) {
                CAPTURE(include.file);
                CAPTURE(include.target);
                CHECK(include.folder == folder);
            }
        }
    }
}

TEST_CASE("an outside library shows in no header but an internal one (wxWidgets in app excepted)") {
    for (const Include& include : all_includes()) {
        for (const auto& [library, folder] : wrapped_by) {
            if (include.ours || !include.target.starts_with(library) || library == "wx/") {
                continue;
            }
            const fs::path file = include.file;
            CAPTURE(include.file);
            CAPTURE(include.target);
            const std::string inner = file.parent_path().filename().string();
            CHECK((file.extension() == ".cpp" || inner == "internal" || inner == "platform"));
        }
    }
}

TEST_CASE("an internal header is included only from its own folder") {
    for (const Include& include : all_includes()) {
        if (include.ours && include.target.find("/internal/") != std::string::npos) {
            CAPTURE(include.file);
            CAPTURE(include.target);
            CHECK(fs::path(include.target).begin()->string() == include.folder);
        }
    }
}

TEST_CASE("GTK is touched in the window's platform folder alone") {
    for (const Include& include : all_includes()) {
        const bool gtk = include.target.starts_with("gtk/") || include.target.starts_with("gdk/") ||
                         include.target.starts_with("atk/");
        if (!include.ours && gtk) {
            CAPTURE(include.file);
            CHECK(fs::path(include.file).parent_path() == fs::path("app/platform"));
        }
    }
}

TEST_CASE("no source file outgrows four hundred lines") {
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(EVENHAND_SOURCE_DIR) / "src")) {
        if (entry.is_regular_file()) {
            std::ifstream text(entry.path());
            const auto lines = std::count(
                std::istreambuf_iterator<char>(text), std::istreambuf_iterator<char>(), '\n');
            CAPTURE(entry.path());
            CHECK(lines <= 400);
        }
    }
}

TEST_CASE("every source file of ours has its test, named after it") {
    const fs::path root = EVENHAND_SOURCE_DIR;
    const std::set<std::string> seen_elsewhere = {"app", "cli"};  // Tested as whole programs.
    for (const auto& entry : fs::recursive_directory_iterator(root / "src")) {
        const fs::path file = fs::relative(entry.path(), root / "src");
        if (file.extension() != ".cpp" || seen_elsewhere.contains(file.begin()->string())) {
            continue;
        }
        const fs::path test = file.parent_path() / (file.stem().string() + "_test.cpp");
        CAPTURE(file);
        CHECK(fs::exists(root / "tests" / test));
    }
}
