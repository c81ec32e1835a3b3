using CoachBot.Router;

namespace CoachBot.Tests.Web;

public sealed class FakeHealth : IHealth
{
    public bool IsLive { get; set; } = true;

    public IReadOnlyList<HealthCheck> Checks { get; set; } = [new("store", true, "open")];
}
