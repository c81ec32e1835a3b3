using CoachBot.Core.Plans;
using Xunit;

namespace CoachBot.Tests.Plans;

/// <summary>Every boundary of coaching.md 4.3.</summary>
public sealed class TrafficLightTests
{
    [Theory]
    [InlineData(0, false, Light.Green)]
    [InlineData(2, false, Light.Green)]
    [InlineData(3, false, Light.Amber)]
    [InlineData(5, false, Light.Amber)]
    [InlineData(6, false, Light.Red)]
    [InlineData(2, true, Light.Green)]
    [InlineData(3, true, Light.Amber)]
    [InlineData(4, true, Light.Amber)]
    [InlineData(5, true, Light.Red)]
    public void Pain_during_is_read_by_its_band_and_with_weight_five_is_red(int pain, bool isLoaded, Light light) =>
        Assert.Equal(light, TrafficLight.During(pain, isLoaded));

    [Theory]
    [InlineData(2, false, Light.Green)]
    [InlineData(3, false, Light.Amber)]
    [InlineData(4, false, Light.Red)]
    [InlineData(2, true, Light.Amber)]
    [InlineData(0, true, Light.Amber)]
    public void The_next_morning_is_compared_with_a_usual_of_two(int usual, bool isWorse, Light light) =>
        Assert.Equal(light, TrafficLight.NextMorning(usual, 2, isWorse));

    [Fact]
    public void A_new_leg_symptom_is_red_whatever_the_numbers_are() =>
        Assert.Equal(Light.Red, TrafficLight.Of(Light.Green, Light.Green, hasNewLeg: true));

    [Fact]
    public void The_worse_of_session_and_morning_counts()
    {
        Assert.Equal(Light.Amber, TrafficLight.Of(Light.Green, Light.Amber));
        Assert.Equal(Light.Red, TrafficLight.Of(Light.Red, Light.Green));
    }
}
