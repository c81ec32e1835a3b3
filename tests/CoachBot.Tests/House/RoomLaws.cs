using System.Reflection;
using System.Runtime.CompilerServices;
using CoachBot.Core.Conversations;
using CoachBot.Pictures.Posing;
using CoachBot.Router;
using CoachBot.Store;
using CoachBot.Tests.Dialogs;
using CoachBot.Web;
using Xunit;

namespace CoachBot.Tests.House;

/// <summary>Rooms and arrows: who may know whom, and what the guards of the pure rooms refuse.</summary>
public sealed class RoomLaws
{
    private const int MostParameters = 5;

    private static readonly Dictionary<string, string[]> MayKnow = new(StringComparer.Ordinal)
    {
        ["Stateless"] = [],
        ["CoachBot.Core"] = ["Stateless"],
        ["CoachBot.Router"] = ["CoachBot.Core"],
        ["CoachBot.Store"] = ["CoachBot.Router", "CoachBot.Core"],
        ["CoachBot.Web"] = ["CoachBot.Router", "CoachBot.Core"],
        ["CoachBot.Pictures"] = ["CoachBot.Router", "CoachBot.Core"],
        ["CoachBot"] = ["CoachBot.Pictures", "CoachBot.Web", "CoachBot.Store", "CoachBot.Router", "CoachBot.Core"],
    };

    private static Assembly[] Rooms =>
    [
        typeof(global::Stateless.FiringMode).Assembly, typeof(Coach).Assembly, typeof(IStore).Assembly, typeof(SqliteStore).Assembly,
        typeof(WebChannel).Assembly, typeof(PoseBook).Assembly, typeof(Wiring).Assembly,
    ];

    [Fact]
    public void Arrows_point_down_only() =>
        HouseLaws.AllKept(
            from room in Rooms
            from known in room.GetReferencedAssemblies()
            where MayKnow.ContainsKey(known.Name!) && !MayKnow[room.GetName().Name!].Contains(known.Name)
            select $"{room.GetName().Name} knows {known.Name}");

    [Fact]
    public void The_core_knows_the_base_library_NodaTime_and_Stateless()
    {
        string[] outside = ["Microsoft.", "System.Net", "System.IO.", "System.Data", "System.Console", "System.Diagnostics.Process", "System.Threading.Tasks", "System.Text.RegularExpressions"];
        HouseLaws.AllKept(
            from room in Rooms[..2]
            from known in room.GetReferencedAssemblies()
            where outside.Any(start => known.Name!.StartsWith(start, StringComparison.Ordinal))
            select $"{room.GetName().Name} knows {known.Name}");
    }

    [Fact]
    public void No_room_lets_a_warning_pass_in_any_configuration() =>
        HouseLaws.AllKept(
            Directory.EnumerateFiles(Path.Combine(DialogFolder.Repository, "src"), "*.csproj", SearchOption.AllDirectories)
                .Where(project => File.ReadAllText(project) is var text && (text.Contains("TreatWarningsAsErrors", StringComparison.Ordinal) || text.Contains("NoWarn", StringComparison.Ordinal) || text.Contains("WarningsNotAsErrors", StringComparison.Ordinal)))
                .Select(Path.GetFileName));

    [Theory]
    [InlineData("Stateless", "")]
    [InlineData("CoachBot.Core", "NodaTime;Stateless")]
    public void A_pure_room_is_guarded_and_names_what_it_may_use(string room, string mayUse)
    {
        var project = File.ReadAllText(Path.Combine(DialogFolder.Repository, "src", room, $"{room}.csproj"));
        Assert.Contains("<PureRoom>true</PureRoom>", project, StringComparison.Ordinal);
        if (mayUse.Length == 0) Assert.DoesNotContain("PureRoomMayUse", project, StringComparison.Ordinal);
        else Assert.Contains($"<PureRoomMayUse Include=\"{mayUse}\" />", project, StringComparison.Ordinal);
    }

    [Fact]
    public void The_guards_stand_where_the_build_finds_them()
    {
        var targets = File.ReadAllText(Path.Combine(DialogFolder.Repository, "Directory.Build.targets"));
        Assert.Contains("BannedApiAnalyzers", targets, StringComparison.Ordinal);
        Assert.Contains("src/BannedSymbols.Pure.txt", targets, StringComparison.Ordinal);
        Assert.Contains("<Error Code=\"ROOM001\"", targets, StringComparison.Ordinal);
        Assert.Contains("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", File.ReadAllText(Path.Combine(DialogFolder.Repository, "Directory.Build.props")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("T:NodaTime.SystemClock")]
    [InlineData("T:System.TimeProvider")]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:NodaTime.DateTimeZoneProviders.Bcl")]
    [InlineData("T:System.Random")]
    [InlineData("M:System.Guid.NewGuid")]
    [InlineData("T:System.Threading.Tasks.Task")]
    [InlineData("T:System.IO.File")]
    [InlineData("T:System.Net.Http.HttpClient")]
    [InlineData("T:System.Text.RegularExpressions.Regex")]
    [InlineData("T:System.Console")]
    public void A_pure_room_has_no_clock_chance_or_door(string symbol) =>
        Assert.Contains(
            File.ReadAllLines(Path.Combine(DialogFolder.Repository, "src", "BannedSymbols.Pure.txt")),
            line => line.StartsWith($"{symbol};", StringComparison.Ordinal));

    [Fact]
    public void A_public_method_takes_five_parameters_at_most() =>
        HouseLaws.AllKept(
            from room in Rooms
            from type in room.GetExportedTypes()
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where method.GetParameters().Length > MostParameters && !method.IsDefined(typeof(CompilerGeneratedAttribute)) && method.Name != "Deconstruct"
            select $"{type.Name}.{method.Name}: {method.GetParameters().Length}");

    [Fact]
    public void The_records_of_the_core_are_sealed_or_the_root_of_a_closed_family() =>
        HouseLaws.AllKept(
            from type in typeof(Coach).Assembly.GetExportedTypes()
            where type.GetMethod("<Clone>$") is not null && !type.IsSealed && !IsClosedRoot(type)
            select type.FullName);

    /// <summary>Abstract, and nobody outside can derive from it.</summary>
    private static bool IsClosedRoot(Type type) =>
        type.IsAbstract
        && type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .All(made => made.IsPrivate || made.IsAssembly || made.GetParameters() is [{ } other] && other.ParameterType == type);
}
