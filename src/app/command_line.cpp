#include "app/command_line.hpp"

#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <iostream>

#include "app/commands.hpp"

namespace app {

namespace {

constexpr int exit_wrong_use = 2;

// All options of all subcommands, and the one that was chosen.
struct CommandLine {
  CLI::App app{"A tenant platform that speaks the published v4 Tenant API", "tenantd"};
  Config config;
  InitOptions init_options;
  TenantOptions tenant_options;
  UserOptions user_options;
  CatalogOptions catalog_options;
  TermsOptions terms_options;
  AuditOptions audit_options;
  std::string backup_to;
  std::string restore_from;
  std::string document = "published";
  std::function<int()> chosen;

  CommandLine() {
    app.require_subcommand(1);
    app.fallthrough();
    app.set_version_flag("--version", std::string("tenantd ") + TENANTD_VERSION);
    app.set_config("--config", "", "A TOML file: each setting is a key of the same name");
    app.allow_config_extras(CLI::config_extras_mode::error);
    add_settings(app, config);
    add_store_commands();
    add_tenant_commands();
    add_user_commands();
    add_catalog_commands();
    add_terms_commands();
    add_audit_commands();
  }

  template <class Run>
  CLI::App* add(CLI::App& parent, const std::string& name, const std::string& help, Run run) {
    auto* command = parent.add_subcommand(name, help);
    command->fallthrough();
    command->callback([this, run] { chosen = run; });
    return command;
  }

  void add_store_commands() {
    auto* made =
        add(app, "init", "Make a store with its first tenant; prints one JSON object",
            [this] { return init(config, init_options); });
    made->add_option("--tenant", init_options.tenant, "Name of the tenant")->required();
    made->add_option("--admin-email", init_options.admin_email, "Its first admin")->required();
    made->add_flag(
        "--admin-password-stdin", init_options.admin_password_stdin,
        "Read the password from standard input"
    );
    made->add_flag(
        "--sandbox", init_options.sandbox, "Payments are simulated, the tenant's clock can be moved"
    );
    add(app, "serve", "Answer requests until SIGTERM", [this] { return serve(config); });
    add(app, "check", "Verify the store; exit code 1 when something is found",
        [this] { return check(config); });
    add(app, "backup", "Copy the store at one instant, also while serving",
        [this] { return backup(config, backup_to); })
        ->add_option("--to", backup_to, "The new file")
        ->required();
    add(app, "restore", "Make a store from a backup",
        [this] { return restore(config, restore_from); })
        ->add_option("--from", restore_from, "The backup")
        ->required();
    auto* printed =
        add(app, "openapi", "Print the OpenAPI document", [this] { return openapi(document); });
    printed->add_option("--of", document, "published or platform")
        ->check(CLI::IsMember({"published", "platform"}));
  }

  void add_tenant_commands() {
    auto* tenant = app.add_subcommand("tenant", "Tenants, their units, admins and entitlements");
    tenant->require_subcommand(1);
    tenant->fallthrough();
    auto& options = tenant_options;
    auto* added = add(*tenant, "add", "Add a tenant with its first admin", [this] {
      return tenant_add(config, tenant_options);
    });
    added->add_option("--name", options.name, "Name of the tenant")->required();
    added->add_option("--admin-email", options.email, "Its first admin")->required();
    added->add_option("--programme", options.programme, "Which plans it may sell")
        ->capture_default_str();
    added->add_flag(
        "--sandbox", options.sandbox, "Payments are simulated, the tenant's clock can be moved"
    );
    add(*tenant, "list", "List all tenants", [this] { return tenant_list(config, tenant_options); }
    )->add_flag("--json", options.as_json, "As JSON");
    add_tenant_id(add(*tenant, "show", "Show a tenant, its units, admins and entitlements", [this] {
      return tenant_show(config, tenant_options);
    }));
    add_tenant_id(add(*tenant, "suspend", "Refuse the tenant's calls; nothing is deleted", [this] {
      return tenant_suspend(config, tenant_options);
    }));
    add_tenant_id(add(*tenant, "resume", "End a suspension", [this] {
      return tenant_resume(config, tenant_options);
    }));
    auto* entitled = add(*tenant, "entitle", "Change what the tenant may do", [this] {
      return tenant_entitle(config, tenant_options);
    });
    add_tenant_id(entitled);
    entitled->add_option("entitlement", options.entitlements, "NAME=VALUE …")->required();
    add_unit_and_admin_commands(*tenant);
  }

  void add_unit_and_admin_commands(CLI::App& tenant) {
    auto& options = tenant_options;
    auto* unit =
        add(tenant, "unit-add", "Add a unit", [this] { return unit_add(config, tenant_options); });
    add_tenant_id(unit);
    unit->add_option("--name", options.name, "Name of the unit")->required();
    for (auto* command :
         {add(tenant, "unit-suspend", "Refuse calls to the unit's accounts; nothing is deleted",
              [this] { return unit_suspend(config, tenant_options); }),
          add(tenant, "unit-resume", "End a unit's suspension",
              [this] { return unit_resume(config, tenant_options); })}) {
      add_tenant_id(command);
      command->add_option("--unit", options.unit_id, "Id of the unit")->required();
    }
    auto* admin = add(tenant, "admin-add", "Make a user an admin, of one unit or of all", [this] {
      return admin_add(config, tenant_options);
    });
    add_tenant_id(admin);
    admin->add_option("--admin-email", options.email, "The user; made when new")->required();
    admin->add_option("--unit", options.unit_id, "Only this unit");
    auto* removed =
        add(tenant, "admin-remove", "End a user's administration; admin-add gives it back",
            [this] { return admin_remove(config, tenant_options); });
    add_tenant_id(removed);
    removed->add_option("--admin-email", options.email, "The user")->required();
  }

  void add_user_commands() {
    auto* user = app.add_subcommand("user", "People who sign in");
    user->require_subcommand(1);
    user->fallthrough();
    for (auto* command :
         {add(*user, "suspend", "End a user's sessions, refuse their key, tokens and sign-in",
              [this] { return user_suspend(config, user_options); }),
          add(*user, "resume", "End a user's suspension",
              [this] { return user_resume(config, user_options); }),
          add(*user, "reset-two-factor",
              "Take all second factors from a user who has proved to you who they are",
              [this] { return user_reset_two_factor(config, user_options); })}) {
      command->add_option("--email", user_options.email, "The user's e-mail address")->required();
    }
  }

  void add_catalog_commands() {
    auto* catalog = app.add_subcommand("catalog", "What plans cost, and which a tenant may sell");
    catalog->require_subcommand(1);
    catalog->fallthrough();
    add_price_commands(*catalog);
    auto* offer = catalog->add_subcommand("offer", "Which plans a tenant may sell");
    offer->require_subcommand(1);
    offer->fallthrough();
    auto* listed =
        add(*offer, "list", "List all plans, and whether the tenant may sell them",
            [this] { return offer_list(config, catalog_options); });
    add_catalog_options(listed, false);
    add_catalog_options(
        add(*offer, "add", "Offer a plan, also beyond the tenant's programme",
            [this] { return offer_add(config, catalog_options); }),
        true
    );
    add_catalog_options(
        add(*offer, "remove", "Offer a plan no longer; who has it keeps it",
            [this] { return offer_remove(config, catalog_options); }),
        true
    );
    for (auto* command : offer->get_subcommands({})) {
      command->add_option("--tenant", catalog_options.tenant_id, "Id of the tenant")->required();
    }
  }

  void add_price_commands(CLI::App& catalog) {
    auto& options = catalog_options;
    auto* price = catalog.add_subcommand("price", "What plans cost");
    price->require_subcommand(1);
    price->fallthrough();
    auto* listed = add(*price, "list", "List the prices that are valid now", [this] {
      return price_list(config, catalog_options);
    });
    add_catalog_options(listed, false);
    auto* set = add(*price, "set", "Set a price; subscriptions keep theirs", [this] {
      return price_set(config, catalog_options);
    });
    add_catalog_options(set, true);
    set->add_option("--frequency", options.frequency, "weekly, monthly, quarterly or yearly")
        ->capture_default_str();
    set->add_option("--amount", options.amount, "In dollars: 24.50")->required();
    set->add_option("--from", options.from, "Valid from this RFC 3339 time on; now by default");
  }

  void add_terms_commands() {
    auto& options = terms_options;
    auto* terms = app.add_subcommand("terms", "Versions of terms, and who accepted them");
    terms->require_subcommand(1);
    terms->fallthrough();
    auto* published =
        add(*terms, "publish", "Publish a version of the partner agreement or of customer terms",
            [this] { return terms_publish(config, terms_options); });
    published->add_option("--kind", options.kind, "partner or customer")->required();
    published->add_option("--version", options.version, "Such as 2030-01")->required();
    published->add_option("--title", options.title, "What people read above it")->required();
    published->add_option("--from", options.from, "File of the text, Markdown")->required();
    published->add_option(
        "--effective", options.effective, "In force from this RFC 3339 time on; now by default"
    );
    auto* listed = add(*terms, "list", "List all versions", [this] {
      return terms_list(config, terms_options);
    });
    auto* accepted = add(*terms, "acceptances", "Who accepted which version, as CSV", [this] {
      return terms_acceptances(config, terms_options);
    });
    for (auto* command : {listed, accepted})
      command->add_flag("--json", options.as_json, "As JSON");
    for (auto* command : {published, accepted})
      command->add_option("--tenant", options.tenant_id, "Id of one tenant");
  }

  void add_catalog_options(CLI::App* command, bool needs_plan) {
    command->add_option("--plan", catalog_options.plan, "Id of the plan, such as CF_PRO_20_20")
        ->required(needs_plan);
    command->add_flag("--json", catalog_options.as_json, "As JSON");
  }

  void add_audit_commands() {
    auto* audit = app.add_subcommand("audit", "The audit log as a file that proves itself");
    audit->require_subcommand(1);
    audit->fallthrough();
    auto& options = audit_options;
    auto* exported = add(*audit, "export", "Write the log of an account or a tenant", [this] {
      return audit_export(config, audit_options);
    });
    auto* account = exported->add_option("--account", options.account_id, "Id of the account");
    exported->add_option("--tenant", options.tenant_id, "Id of the tenant")->excludes(account);
    exported->add_option("--to", options.to, "The new file")->required();
    auto* verified =
        add(*audit, "verify", "Check an exported log; needs nothing but the file",
            [this] { return audit_verify(audit_options); });
    verified->add_option("file", options.file, "The file")->required();
    verified->add_option(
        "--signer", options.signer, "Whose signature it must bear, as export says"
    );
  }

  void add_tenant_id(CLI::App* command) {
    command->add_option("--tenant", tenant_options.tenant_id, "Id of the tenant")->required();
    command->add_flag("--json", tenant_options.as_json, "As JSON");
  }
};

// The library says of a command that is not there only that one is required.
bool names_unknown_command(const CLI::App& app, const CLI::ParseError& wrong) {
  const auto* last = &app;
  std::string command = "tenantd";
  while (!last->get_subcommands().empty()) {
    last = last->get_subcommands().front();
    command += ' ' + last->get_name();
  }
  const auto remaining = app.remaining(true);
  const bool has_commands = !last->get_subcommands([](const CLI::App*) { return true; }).empty();
  if (wrong.get_name() != "RequiredError" || !has_commands || remaining.empty()) return false;
  const auto& word = remaining.front();
  if (word.starts_with('-')) return false;
  std::cerr << command << ": there is no command " << word << "; " << command
            << " --help lists them.\n";
  return true;
}

}  // namespace

int run_command_line(int argc, const char* const* argv) {
  // The store, its backups and the mail are for the user alone that tenantd runs as.
  ::umask(077);
  CommandLine line;
  auto arguments = with_environment(line.app, argc, argv);
  std::reverse(arguments.begin(), arguments.end());
  try {
    line.app.parse(arguments);
  } catch (const CLI::Success& wanted) {
    return line.app.exit(wanted);
  } catch (const CLI::ParseError& wrong) {
    if (!names_unknown_command(line.app, wrong)) line.app.exit(wrong);
    return exit_wrong_use;
  }
  if (line.chosen == nullptr) return exit_wrong_use;
  const auto* audit = line.app.get_subcommand("audit");
  const bool needs_store = line.app.get_subcommand("openapi")->count() == 0 &&
                           audit->get_subcommand("verify")->count() == 0;
  if (needs_store) complete(line.config);
  return line.chosen();
}

}  // namespace app
