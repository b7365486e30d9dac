from tools.tidy.layers import check_declarations, check_layers
from tools.tidy.tree import Tree

GRAPH = """
feature(users)
feature(tenants)
feature(jobs)
feature(accounts USES tenants)
feature(members USES accounts users LINK PkgConfig::ldns)
"""
FACES = {
    f"src/{path}": ""
    for path in (
        "kernel/id.hpp",
        "json/read.hpp",
        "sql/text.hpp",
        "http/router.hpp",
        "net/listener.hpp",
        "app/config.hpp",
        "features/users/users.hpp",
        "features/users/store.hpp",
        "features/tenants/tenants.hpp",
        "features/accounts/accounts.hpp",
        "features/accounts/views.hpp",
        "features/members/members.hpp",
        "features/members/store.hpp",
    )
}


def refusals(path, *includes, graph=GRAPH):
    lines = "".join(f"#include {name if name[0] == '<' else chr(34) + name + chr(34)}\n" for name in includes)
    tree = Tree({"src/features/CMakeLists.txt": graph} | FACES | {path: lines})
    return [finding.text for finding in check_layers(tree) if finding.path == path]


def test_a_layer_includes_what_stands_below_it():
    assert refusals("src/sql/a.cpp", "kernel/id.hpp", "json/read.hpp", "sql/text.hpp") == []
    assert refusals("src/net/a.cpp", "http/router.hpp") == []
    assert refusals("src/app/a.cpp", "net/listener.hpp", "members/members.hpp", "members/store.hpp") == []


def test_a_layer_does_not_include_what_stands_above_it():
    assert refusals("src/kernel/a.hpp", "json/read.hpp") == ["kernel lies below json and may not include it"]
    assert refusals("src/http/a.cpp", "net/listener.hpp") == ["http lies below net and may not include it"]
    assert refusals("src/http/a.cpp", "users/users.hpp") == ["http lies below users and may not include it"]


def test_a_feature_includes_faces_along_declared_edges():
    assert refusals("src/features/members/a.cpp", "accounts/accounts.hpp", "accounts/views.hpp", "members/store.hpp") == []
    assert refusals("src/features/members/a.cpp", "tenants/tenants.hpp") == [
        "members does not say that it uses tenants (src/features/CMakeLists.txt)"
    ]
    assert refusals("src/features/members/a.cpp", "users/store.hpp") == [
        "users/store.hpp is private to users: include users/users.hpp"
    ]
    assert refusals("src/features/members/a.cpp", "features/users/users.hpp") != []


def test_a_feature_knows_neither_sockets_nor_threads():
    assert refusals("src/features/members/a.cpp", "net/listener.hpp") == ["a feature may not include net"]
    assert refusals("src/features/members/a.cpp", "app/config.hpp") == ["a feature may not include app"]
    assert refusals("src/features/members/a.cpp", "<mutex>") == ["<mutex>: a feature knows no threads"]
    assert refusals("src/features/jobs/worker.hpp", "<mutex>") == []


def test_includes_start_below_src():
    assert refusals("src/features/members/a.cpp", "store.hpp") == [
        'there is no "store.hpp" below src; includes start there: "members/store.hpp"'
    ]


def test_embedded_texts_belong_to_their_feature():
    assert refusals("src/features/members/a.cpp", "members_embedded.hpp") == []
    assert refusals("src/features/members/a.cpp", "users_embedded.hpp") == ["the texts of users are its own"]
    assert refusals("src/app/a.cpp", "migrations_embedded.hpp") == []


def test_third_party_headers_have_one_home():
    assert refusals("src/net/a.cpp", "<boost/asio/post.hpp>", "<openssl/ssl.h>") == []
    assert len(refusals("src/http/a.cpp", "<boost/beast/http.hpp>", "<sqlite3.h>", "<curl/curl.h>")) == 3
    assert refusals("src/sql/sqlite.cpp", "<sqlite3.h>") == []
    assert refusals("src/sql/postgres.cpp", "<libpq-fe.h>", "<fmt/format.h>") == []
    assert len(refusals("src/sql/text.hpp", "<fmt/format.h>")) == 1
    assert refusals("src/sql/sqlite_test.cpp", "<sqlite3.h>", "<gtest/gtest.h>", "support/files.hpp") == []
    assert len(refusals("src/sql/a.cpp", "<gtest/gtest.h>", "support/files.hpp")) == 2


def test_tests_of_a_feature_may_build_a_world_of_others():
    assert refusals("src/features/members/members_test.cpp", "tenants/tenants.hpp", "app/config.hpp") == []


def test_an_include_in_a_comment_does_not_count():
    tree = Tree(FACES | {"src/kernel/id.hpp": '// #include "json/read.hpp"\n'})
    assert list(check_layers(tree)) == []


def test_every_folder_is_a_layer_or_a_declared_feature():
    tree = Tree({"src/features/CMakeLists.txt": GRAPH, "src/features/dogs/dogs.cpp": "", "src/utils/a.cpp": ""})
    assert [finding.text for finding in check_declarations(tree)] == [
        "the folder dogs is not declared as a feature",
        "utils is no layer; they are kernel, json, sql, http, net, features, app",
    ]
